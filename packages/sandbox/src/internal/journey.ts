/**
 * The progress of a parcel, as a pure function of the parcel and the current time. Nothing runs in the background, so it
 * does not matter how the clock was moved.
 */
import type { Completion, Parcel } from "./state.ts"
import {
  type Place,
  type Script,
  slug as testingCourier,
  parse as parseScript,
  subtagMessage
} from "./testingCourier.ts"
import { day, daysBetween, parseLoosely, second, withOffset, withZeroOffset } from "./time.ts"

export interface Checkpoint {
  readonly slug: string
  /** When it became known. */
  readonly createdAt: number
  /** When it happened. */
  readonly happenedAt: number
  /** `happenedAt` as text, with the offset of the place. */
  readonly time: string
  readonly source: "carrier" | "user"
  readonly place: Place | undefined
  readonly message: string
  readonly tag: string
  readonly subtag: string
  readonly subtagMessage: string
}

export interface EstimatedDelivery {
  readonly source: "Carrier EDD" | "Order EDD"
  /** null if only a range is known. */
  readonly datetime: string | null
  readonly min: string | null
  readonly max: string | null
}

export interface Progress {
  readonly active: boolean
  readonly updatedAt: number
  readonly tag: string
  readonly subtag: string
  readonly subtagMessage: string
  readonly trackedCount: number
  /** In the order in which they became known. */
  readonly checkpoints: ReadonlyArray<Checkpoint>
  readonly pickedUp: Checkpoint | undefined
  readonly delivered: Checkpoint | undefined
  readonly firstAttempt: Checkpoint | undefined
  /** null before the first checkpoint of the carrier. */
  readonly failedAttempts: number | null
  /** Days, or null before the parcel was picked up. */
  readonly transitTime: number | null
  readonly returnToSender: boolean
  readonly firstEstimate: EstimatedDelivery | undefined
  readonly latestEstimate: EstimatedDelivery | undefined
  readonly onTimeStatus: string | null
  readonly onTimeDifference: number | null
}

/** The offset of the test courier's checkpoints, in minutes: -04:00. */
const courierOffset = -240

/** How long a tracking without news stays active. */
const inactiveAfter = 30 * day

/** How long after the start of tracking the carrier is first checked. */
const firstCheckDelay = 2 * second

const outcomes: Readonly<Record<string, readonly [subtag: string, message: string]>> = {
  DELIVERED: ["Delivered_001", "The sender has reported the parcel as delivered"],
  LOST: ["Exception_013", "The sender has reported the parcel as lost"],
  RETURNED_TO_SENDER: ["Exception_011", "The sender has the parcel back"]
}

const completionCheckpoint = (parcel: Parcel, completion: Completion): Checkpoint => {
  const [subtag, message] = outcomes[completion.reason] ?? ["Exception_001", "The sender has ended the shipment"]
  return {
    slug: parcel.slug,
    createdAt: completion.at,
    happenedAt: parseLoosely(completion.eventTime ?? "", courierOffset) ?? completion.at,
    time: completion.eventTime ?? withZeroOffset(completion.at),
    source: "user",
    place: undefined,
    message,
    tag: subtag.slice(0, subtag.indexOf("_")),
    subtag,
    subtagMessage: subtagMessage(subtag)
  }
}

/** When news becomes known: at once, or at the first check after a retrack if the shipment was completed at the time. */
const knownAt = (parcel: Parcel, moment: number): number => {
  const pause = parcel.completions.find(({ at, resumedAt }) => at < moment && moment < (resumedAt ?? Infinity))
  return pause === undefined ? moment : (pause.resumedAt ?? Infinity) + firstCheckDelay
}

const scriptedCheckpoints = (parcel: Parcel, script: Script): ReadonlyArray<Checkpoint> =>
  script.steps.map((step, index) => {
    const happenedAt = parcel.trackedFrom + (index + 1) * script.pace
    return {
      slug: parcel.slug,
      createdAt: knownAt(parcel, happenedAt),
      happenedAt,
      time: withOffset(happenedAt, courierOffset),
      source: "carrier",
      place: step.place,
      message: step.message,
      tag: step.tag,
      subtag: step.subtag,
      subtagMessage: subtagMessage(step.subtag)
    }
  })

const beforePickup = new Set(["Pending", "InfoReceived", "Exception", "Expired"])
const attempts = new Set(["AttemptFail", "AvailableForPickup", "Delivered"])
const returning = new Set(["Exception_010", "Exception_011"])

/** The carrier's estimate is a day after its first checkpoint, and one more day later with each further checkpoint. */
const estimate = (checkpoint: Checkpoint, daysAhead: number): EstimatedDelivery => ({
  source: "Carrier EDD",
  datetime: withOffset(checkpoint.happenedAt + daysAhead * day, courierOffset),
  min: null,
  max: null
})

/** Compares a promise with the delivery, or with the current time if there is none yet. */
const punctuality = (promised: number, delivered: Checkpoint | undefined, now: number) => {
  const difference = daysBetween(promised, delivered?.happenedAt ?? now, courierOffset)
  if (difference > 0) return { onTimeStatus: "late", onTimeDifference: difference }
  if (delivered === undefined) return { onTimeStatus: "trending-on-time", onTimeDifference: 0 }
  return { onTimeStatus: difference < 0 ? "early" : "on-time", onTimeDifference: difference }
}

export const progress = (parcel: Parcel, now: number): Progress => {
  const script = parcel.slug === testingCourier ? parseScript(parcel.trackingNumber) : undefined
  const scripted = script === undefined ? [] : scriptedCheckpoints(parcel, script)
  const checkpoints = [...scripted, ...parcel.completions.map((completion) => completionCheckpoint(parcel, completion))]
    .filter(({ createdAt }) => createdAt <= now)
    .sort((a, b) => a.createdAt - b.createdAt)
  const carried = checkpoints.filter(({ source }) => source === "carrier")
  const newest = checkpoints.at(-1)
  const first = carried[0]
  const last = carried.at(-1)

  const news = Math.max(parcel.trackedFrom, newest?.createdAt ?? 0, parcel.retrackedAt ?? 0)
  const completed = parcel.completions.some(({ resumedAt }) => resumedAt === undefined)
  const arrived =
    scripted.length > 0 &&
    carried.length === scripted.length &&
    last?.tag === "Delivered" &&
    last.createdAt > (parcel.retrackedAt ?? 0)
  const lapsed = !completed && !arrived && now - news >= inactiveAfter
  const expired = lapsed && newest === undefined
  const firstCheckedAt = knownAt(parcel, parcel.trackedFrom + firstCheckDelay)

  const status =
    newest ??
    (expired
      ? { tag: "Expired", subtag: "Expired_001", subtagMessage: "Expired" }
      : { tag: "Pending", subtag: "Pending_001", subtagMessage: "Pending" })

  const pickedUp = carried.find(({ tag }) => !beforePickup.has(tag))
  const delivered = checkpoints.findLast(({ tag }) => tag === "Delivered")
  const promised = parcel.details.order_promised_delivery_date
  const orderEstimate: EstimatedDelivery | undefined =
    promised === null
      ? undefined
      : { source: "Order EDD", datetime: promised.date, min: promised.min, max: promised.max }
  const { onTimeDifference, onTimeStatus } =
    first === undefined
      ? { onTimeStatus: null, onTimeDifference: null }
      : punctuality(first.happenedAt + day, delivered, now)

  return {
    active: !(completed || arrived || lapsed),
    updatedAt: Math.max(
      news,
      parcel.editedAt,
      firstCheckedAt <= now ? firstCheckedAt : 0,
      lapsed ? news + inactiveAfter : 0
    ),
    tag: status.tag,
    subtag: status.subtag,
    subtagMessage: status.subtagMessage,
    trackedCount: (firstCheckedAt <= now ? 1 : 0) + carried.length,
    checkpoints,
    pickedUp,
    delivered,
    firstAttempt: carried.find(({ tag }) => attempts.has(tag)),
    failedAttempts: first === undefined ? null : carried.filter(({ tag }) => tag === "AttemptFail").length,
    transitTime:
      pickedUp === undefined ? null : daysBetween(pickedUp.happenedAt, delivered?.happenedAt ?? now, courierOffset),
    returnToSender: checkpoints.some(({ subtag }) => returning.has(subtag)),
    firstEstimate: first === undefined ? orderEstimate : estimate(first, 1),
    latestEstimate: last === undefined ? orderEstimate : estimate(last, carried.length),
    onTimeStatus,
    onTimeDifference
  }
}
