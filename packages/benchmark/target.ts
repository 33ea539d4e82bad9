/** The tracking that every contestant requests, and its credentials. */

export const path = (id: string): string => `/tracking/2026-07/trackings/${id}`

export const id = "7c1f0a4be25d4f3f9d6e8b2a5c90d314"

export const apiKey = "asat_0123456789abcdef0123456789abcdef"

export const apiSecret = "0123456789abcdef0123456789abcdef"

/** The part of AfterShip's response that the contestants without a client read. */
export interface Envelope {
  readonly data: { readonly id?: string | undefined }
}
