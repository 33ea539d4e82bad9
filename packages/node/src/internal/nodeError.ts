/** The code of an error of Node's, such as `ECONNREFUSED`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined

/** An error with a code, as Node has them. */
export const nodeError = (message: string, code: string | undefined): Error =>
  Object.assign(new Error(message), { code })

/**
 * An error of Node's or undici's, without what is attached to some: an answer that is no HTTP, which may repeat what was
 * sent, or a certificate, which refers to itself and so cannot be written as JSON.
 */
export const withoutAttachments = <E>(error: E): E | Error =>
  error instanceof Error && ("rawPacket" in error || "cert" in error || error.name === "HTTPParserError")
    ? // Undici does not always have a code for what is no HTTP.
      nodeError(error.message, codeOf(error) ?? error.name)
    : error
