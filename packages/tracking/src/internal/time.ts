/**
 * A time in milliseconds since 1970: of Effect's, by its shape, so that a call without times does not carry `DateTime`,
 * or of the runtime's. No number where the value is no time, or the year not one from 0 to 9999: no API reads its text.
 */
export const millisOf = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return Number.NaN
  const millis = value instanceof Date ? value.getTime() : "epochMilliseconds" in value ? value.epochMilliseconds : ""
  return typeof millis === "number" && millis >= -62_167_219_200_000 && millis < 253_402_300_800_000
    ? millis
    : Number.NaN
}
