/** Whether an HTTP status tells of something that may pass by itself. */
export const isTransientStatus = (status: number): boolean =>
  status === 408 ||
  status === 425 ||
  status === 429 ||
  // 501, 505 and 511 say the same the next time: 52x and 530 are Cloudflare's, and pass.
  (status >= 500 && status < 600 && status !== 501 && status !== 505 && status !== 511)
