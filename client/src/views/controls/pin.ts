import { fieldChunks } from "../../fields/create_field";
import type { Renderer } from "../renderer";

export const pin: Renderer<"pin"> = {
  chunks: ({ body }) => fieldChunks(body.item),
  id: ({ body }) => ({ kind: "pin", name: body.item.name }),
  create: ({ body }, context) => context.pin(body),
};
