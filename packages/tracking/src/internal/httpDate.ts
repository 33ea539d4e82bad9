/**
 * A time as HTTP writes it, such as `Sun, 06 Nov 1994 08:49:37 GMT`, in milliseconds since 1970. Any other text is
 * `undefined`, though `Date.parse` would make something of much of it.
 */
export const httpDate = (header: string | undefined): number | undefined =>
  header !== undefined && /^\s*[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT\s*$/.test(header)
    ? orUndefined(Date.parse(header))
    : undefined

const orUndefined = (time: number): number | undefined => (Number.isNaN(time) ? undefined : time)
