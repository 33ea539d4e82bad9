/**
 * Predicted delivery dates: plausible, and always the same for the same shipment. A parcel needs two to four working days
 * within a country and five to eight across a border.
 */
import * as random from "./random.ts"
import { date, dateTime, day } from "./time.ts"

export interface Address {
  readonly country: string
  readonly state: string | null
  readonly city: string | null
  readonly postalCode: string | null
  readonly rawLocation: string | null
}

/** An order that is not packed yet. Its times are local to where it is packed. */
export interface Pickup {
  /** Epoch milliseconds of the local time. */
  readonly orderTime: number
  /** `HH:mm:ss`. A later order counts as one of the next day. */
  readonly cutoffTime: string
  /** 1 is Monday. */
  readonly businessDays: ReadonlyArray<number>
  /** Business days of packing. */
  readonly processingDays: number
}

export interface Shipment {
  readonly slug: string
  readonly origin: Address
  readonly destination: Address
  readonly pickup: Pickup | number
}

export interface Prediction {
  /** `YYYY-MM-DD HH:mm:ss` */
  readonly pickupTime: string
  /** `YYYY-MM-DD`, as are the two ends. */
  readonly date: string
  readonly dateMin: string
  readonly dateMax: string
  readonly confidenceCode: number
}

const carrierDays = [1, 2, 3, 4, 5]

const weekday = (time: number) => new Date(time).getUTCDay() || 7

/** The same time of day a number of business days later. 0 gives today, or the next business day if today is not one. */
const plusBusinessDays = (from: number, count: number, businessDays: ReadonlyArray<number>): number => {
  let time = from
  while (!businessDays.includes(weekday(time))) time += day
  for (let left = count; left > 0;) {
    time += day
    if (businessDays.includes(weekday(time))) left--
  }
  return time
}

/** The carrier gets the parcel at the cut-off time of the day on which it is packed. */
const pickupOf = (pickup: Pickup): number => {
  const late = dateTime(pickup.orderTime).slice(11) > pickup.cutoffTime
  const packed = plusBusinessDays(pickup.orderTime + (late ? day : 0), pickup.processingDays, pickup.businessDays)
  return Date.parse(`${date(packed)}T${pickup.cutoffTime}Z`)
}

export const predict = (seed: string, { destination, origin, pickup, slug }: Shipment): Prediction => {
  const abroad = origin.country !== destination.country
  const route = JSON.stringify([seed, slug, origin, destination])
  const workingDays = abroad ? 5 + random.integer(route, 4) : 2 + random.integer(route, 3)
  const pickupTime = typeof pickup === "number" ? pickup : pickupOf(pickup)
  const arrival = (days: number) => date(plusBusinessDays(pickupTime, days, carrierDays))
  return {
    pickupTime: dateTime(pickupTime),
    date: arrival(workingDays),
    dateMin: arrival(workingDays - 1),
    dateMax: arrival(workingDays + (abroad ? 2 : 1)),
    confidenceCode: abroad ? 20001 : 10001
  }
}
