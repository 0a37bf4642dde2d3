/** The fields of this room, one chunk: they share most of their code, and each chunk's name costs every first page bytes. */
export { AudioField } from "./audio_field";
export { CameraField } from "./camera_field";
export { LocationField } from "./location_field";
export { SignatureField } from "./signature_field";
