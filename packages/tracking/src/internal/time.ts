/**
 * A time in milliseconds since 1970: of Effect's, by its shape, so that a call without times does not carry `DateTime`,
 * or of the runtime's. It is not a number where the year is not one from 0 to 9999, whose text no API reads.
 */
export const millisOf = (value: object): number | undefined => {
  const millis =
    value instanceof Date ? value.getTime() : "epochMilliseconds" in value ? Number(value.epochMilliseconds) : undefined
  return millis === undefined || (millis >= -62_167_219_200_000 && millis < 253_402_300_800_000) ? millis : Number.NaN
}
