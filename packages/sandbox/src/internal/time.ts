/**
 * Times as the API writes them. In the sandbox, a time is a number of epoch milliseconds.
 */

export const second = 1_000
export const minute = 60 * second
export const day = 24 * 60 * minute

/** `2026-03-01T09:30:00-04:00`; fractions of a second are cut off. */
export const withOffset = (epochMillis: number, offsetMinutes: number): string => {
  const sign = offsetMinutes < 0 ? "-" : "+"
  const minutes = Math.abs(offsetMinutes)
  const pad = (value: number) => String(value).padStart(2, "0")
  return `${local(epochMillis + offsetMinutes * minute)}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

/** `2026-03-01T09:30:00+00:00`, the form of `created_at` and `updated_at`. */
export const withZeroOffset = (epochMillis: number): string => withOffset(epochMillis, 0)

/** `2026-03-01T09:30:00`, for a time without a zone. */
const local = (epochMillis: number): string => new Date(epochMillis).toISOString().slice(0, 19)

/** `2026-03-01`, for a time without a zone. */
export const date = (epochMillis: number): string => new Date(epochMillis).toISOString().slice(0, 10)

/** `2026-03-01 09:30:00`, for a time without a zone. */
export const dateTime = (epochMillis: number): string => local(epochMillis).replace("T", " ")

/** The calendar days from one time to another at an offset. */
export const daysBetween = (from: number, to: number, offsetMinutes: number): number =>
  Math.floor((to + offsetMinutes * minute) / day) - Math.floor((from + offsetMinutes * minute) / day)

/**
 * Reads a time with its offset, undefined if it cannot be read. Impossible dates such as February 30 cannot be read, although
 * `Date.parse` moves them into March.
 */
export const parse = (text: string): number | undefined => {
  const millis = Date.parse(text)
  if (Number.isNaN(millis)) return undefined
  const offset = /([+-])(\d{2}):(\d{2})$/.exec(text)
  const minutes = offset === null ? 0 : (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]))
  return local(millis + minutes * minute) === text.slice(0, 19).replace(" ", "T") ? millis : undefined
}

/** Reads a time that may be a date, or have no offset. The offset that is given is used then. */
export const parseLoosely = (text: string, offsetMinutes: number): number | undefined => {
  if (/T.*(Z|[+-]\d{2}:\d{2})$/.test(text)) return parse(text)
  const local = parse(text.includes("T") ? `${text}Z` : `${text}T00:00:00Z`)
  return local === undefined ? undefined : local - offsetMinutes * minute
}
