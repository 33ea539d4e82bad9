/** The code of an error of Node's, such as `ECONNREFUSED`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined

/**
 * An error of Node's, without what is attached to some: an answer that is no HTTP, which may repeat what was sent, or a
 * certificate, which refers to itself and so cannot be written as JSON.
 */
export const withoutAttachments = <E>(error: E): E | Error =>
  error instanceof Error && ("rawPacket" in error || "cert" in error)
    ? Object.assign(new Error(error.message), { code: codeOf(error) })
    : error
