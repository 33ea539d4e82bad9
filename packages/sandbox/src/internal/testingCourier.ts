/**
 * AfterShip's courier for tests: the tracking number scripts the journey. Places and messages are the sandbox's own.
 *
 * `ITOD-3-643642` reads: InfoReceived, InTransit, OutForDelivery, Delivered, three minutes from step to step, and digits
 * that make the number unique. A step may name its sub-status: `I001T003E010-1-643642`.
 */
import { minute, second } from "./time.ts"

export const slug = "testing-courier"

export interface Place {
  readonly city: string
  readonly state: string
  readonly postalCode: string
  readonly rawLocation: string
}

export interface Step {
  readonly tag: string
  readonly subtag: string
  readonly message: string
  readonly place: Place
}

export interface Script {
  /** Milliseconds from one step to the next, and from the start to the first. */
  readonly pace: number
  readonly steps: ReadonlyArray<Step>
}

interface Kind {
  readonly tag: string
  readonly message: string
  /** The sub-statuses and their names, undefined if the name is not known. */
  readonly subtags: Readonly<Record<string, string | undefined>>
}

const kinds: Readonly<Record<string, Kind>> = {
  I: {
    tag: "InfoReceived",
    message: "The sender has announced the parcel to the carrier",
    subtags: { "001": "Info Received" }
  },
  T: {
    tag: "InTransit",
    message: "The parcel is travelling",
    subtags: {
      "001": "In Transit",
      "002": "Acceptance scan",
      "003": "Arrival scan",
      "004": "Arrived at the destination country",
      "005": "Customs clearance completed",
      "006": "Customs clearance started",
      "007": "Departure Scan",
      "008": "Problem resolved",
      "009": "Forwarded to a different delivery address",
      "010": undefined,
      "011": undefined,
      "012": undefined,
      "013": undefined
    }
  },
  O: {
    tag: "OutForDelivery",
    message: "A driver has the parcel and is on the way",
    subtags: {
      "001": "Out for Delivery",
      "003": "Customer contacted",
      "004": "Delivery appointment scheduled"
    }
  },
  D: {
    tag: "Delivered",
    message: "The parcel has reached its receiver",
    subtags: {
      "001": "Delivered",
      "002": "Picked up by the customer",
      "003": "Sign by customer",
      "004": "Delivered and received cash on delivery",
      "005": "Delivered to neighbor"
    }
  },
  E: {
    tag: "Exception",
    message: "Something has held the parcel up",
    subtags: {
      "001": "Exception",
      "002": "Customer moved",
      "003": "Customer refused delivery",
      "004": "Delayed (Customs clearance)",
      "005": "Delayed (External factors)",
      "006": "Held for payment",
      "007": "Incorrect Address",
      "008": "Pick up missed",
      "009": "Rejected by carrier",
      "010": "Returning to sender",
      "011": "Returned to sender",
      "012": "Shipment damaged",
      "013": "Shipment lost",
      "014": undefined,
      "015": undefined,
      "016": "Delayed (Processing issue)",
      "017": "Delayed (Extreme weather)",
      "018": "Incorrect / missing documents",
      "019": undefined,
      "020": undefined,
      "021": undefined
    }
  },
  F: {
    tag: "AttemptFail",
    message: "Nobody could take the parcel at the door",
    subtags: {
      "001": "Failed Attempt",
      "002": "Addressee not available",
      "003": "Business Closed"
    }
  },
  A: {
    tag: "AvailableForPickup",
    message: "The parcel waits to be collected",
    subtags: { "001": "Available for pickup" }
  }
}

const place = (street: string, city: string, state: string, postalCode: string): Place => ({
  city,
  state,
  postalCode,
  rawLocation: `${street}, ${city}, ${state}, ${postalCode}`
})

const sender = place("12 Sample Street", "Ashland", "Oregon", "00001")
const hubs = [
  place("400 Depot Road", "Boise", "Idaho", "00002"),
  place("75 Relay Avenue", "Cheyenne", "Wyoming", "00003"),
  place("9 Switchyard Lane", "Lincoln", "Nebraska", "00004")
] as const
const receiver = place("88 Doorstep Court", "Dayton", "Ohio", "00005")

/** Where a step happens: at the sender, at one hub after another, or at the receiver. */
const placeOf = (tag: string, hubsPassed: number): Place => {
  switch (tag) {
    case "InfoReceived":
      return sender
    case "InTransit":
    case "Exception":
      return hubs[hubsPassed % hubs.length] ?? sender
    default:
      return receiver
  }
}

/**
 * Reads the script of a tracking number, undefined if it has none. The documented pace is 1 to 20 minutes. Pace 0 means two
 * seconds, as in the delivered shipment that each new account has.
 */
export const parse = (trackingNumber: string): Script | undefined => {
  const parts = /^((?:[ITODEFA](?:\d{3})?){1,10})-(\d{1,2})-\d+$/.exec(trackingNumber)
  const minutes = Number(parts?.[2])
  if (parts?.[1] === undefined || minutes > 20) return undefined
  const steps: Array<Step> = []
  let hubsPassed = 0
  for (const [, letter = "", digits = "001"] of parts[1].matchAll(/([A-Z])(\d{3})?/g)) {
    const kind = kinds[letter]
    if (kind === undefined || !(digits in kind.subtags)) return undefined
    steps.push({
      tag: kind.tag,
      subtag: `${kind.tag}_${digits}`,
      message: kind.message,
      place: placeOf(kind.tag, hubsPassed)
    })
    if (kind.tag === "InTransit") hubsPassed++
  }
  return { pace: minutes === 0 ? 2 * second : minutes * minute, steps }
}

/** The name of a sub-status such as `InTransit_003`, or that of the first sub-status if it is not known. */
export const subtagMessage = (subtag: string): string => {
  const [tag = "", digits = ""] = subtag.split("_")
  const kind = Object.values(kinds).find((kind) => kind.tag === tag)
  return kind?.subtags[digits] ?? kind?.subtags["001"] ?? tag
}
