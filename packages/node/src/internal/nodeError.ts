/** The code of a Node error, such as `ECONNREFUSED`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined

/** An error with a code, like Node's errors. */
export const nodeError = (message: string, code: string | undefined): Error =>
  Object.assign(new Error(message), { code })

/**
 * An error of Node or undici without the data that is attached to some errors: a response that is not HTTP, which may
 * repeat what was sent, or a certificate, which refers to itself and so cannot be written as JSON.
 */
export const withoutAttachments = <E>(error: E): E | Error =>
  error instanceof Error && ("rawPacket" in error || "cert" in error || error.name === "HTTPParserError")
    ? // Undici does not always set a code for a response that is not HTTP.
      nodeError(error.message, codeOf(error) ?? error.name)
    : error
