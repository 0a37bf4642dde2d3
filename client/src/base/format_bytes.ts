const UNITS = ["B", "KB", "MB", "GB", "TB"];

/** Formats a byte count: a number with two decimals and a unit. */
export function formatBytes(bytes: number): string {
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), UNITS.length - 1);
  return `${(bytes / 1024 ** power).toFixed(2)} ${UNITS[power] ?? "B"}`;
}
