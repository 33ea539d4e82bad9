import * as model from "../../models/Tracking-2025-04.ts"
import type { Texts } from "../described.ts"
import { AftershipEstimatedDeliveryDate } from "./AftershipEstimatedDeliveryDate.ts"
import { CarbonEmissions } from "./CarbonEmissions.ts"
import { Checkpoint } from "./Checkpoint-2025-04.ts"
import { CourierEstimatedDeliveryDate } from "./CourierEstimatedDeliveryDate.ts"
import { CustomEstimatedDeliveryDate } from "./CustomEstimatedDeliveryDate.ts"
import { Customer } from "./Customer.ts"
import { DeliveryType } from "./DeliveryType.ts"
import { EstimatedDelivery } from "./EstimatedDelivery.ts"
import { FirstMile } from "./FirstMile-2025-04.ts"
import { LastMile } from "./LastMile-2025-04.ts"
import { LatestEstimatedDelivery } from "./LatestEstimatedDelivery.ts"
import { OnTimeStatus } from "./OnTimeStatus.ts"
import { ShipmentWeight } from "./ShipmentWeight.ts"
import { SignatureRequirement } from "./SignatureRequirement.ts"
import { Tag } from "./Tag.ts"

export const Tracking: Texts<model.Tracking> = {
  schema: model.Tracking,
  title: "Tracking",
  description:
    "One shipment as AfterShip follows it: where it goes, how far it is, and every scan seen so far. Fields that are not in `required` may be missing or null at any time.",
  fields: {
    id: "AfterShip's identifier of the tracking, 32 hexadecimal characters, or the one given on creation; the `{id}` of the other operations.",
    legacy_id:
      "The 24-character identifier the tracking would have had before version 2024-07; operations still accept it as `{id}`.",
    created_at: "When the tracking was created, in UTC, in the form YYYY-MM-DDTHH:mm:ss+00:00.",
    updated_at: "When the tracking last changed, in UTC, in the form YYYY-MM-DDTHH:mm:ss+00:00.",
    tracking_number: "The courier's number of the shipment.",
    slug: "Courier code, for instance `fedex`; `unrecognized` if the courier could not be detected from the number.",
    active:
      "Whether AfterShip still asks the courier for news. It turns false after delivery, expiry or a longer silence: older documentation says 30 days without an update, newer says a few days.",
    custom_fields:
      "Your own key and value pairs as given on create or update; null when there are none (webhooks of this version may send an empty object instead).",
    transit_time:
      "Days between pick-up and delivery, or between pick-up and now while the shipment travels; null before pick-up, 0 when both fall on one day.",
    origin_country_region:
      "Country the shipment leaves from, ISO 3166-1 alpha-3. Filled from the first checkpoint when not given.",
    origin_state: "State or province the shipment leaves from.",
    origin_city: "City the shipment leaves from.",
    origin_postal_code: "Postal code the shipment leaves from.",
    origin_raw_location: "Full address the shipment leaves from, as free text.",
    destination_country_region: "Country the shipment goes to, ISO 3166-1 alpha-3.",
    destination_state: "State or province the shipment goes to.",
    destination_city: "City the shipment goes to.",
    destination_postal_code: "Postal code the shipment goes to.",
    destination_raw_location: "Full address the shipment goes to, as free text.",
    courier_destination_country_region:
      "Country of destination as the courier reports it, ISO 3166-1 alpha-3; it may differ from `destination_country_region`.",
    courier_estimated_delivery_date: "When the courier expects to deliver.",
    note: "Free text you attached to the tracking.",
    order_id: "Identifier of the order in your shop.",
    order_id_path: "Address of the order's page in your shop.",
    order_date: "When the order was placed, as it was given, with its offset.",
    shipment_package_count: "Number of parcels in the shipment.",
    shipment_pickup_date:
      "When the courier picked the shipment up. A date, a local date-time or a date-time with an offset, whichever the courier gave.",
    shipment_delivery_date:
      "When the shipment was delivered. A date, a local date-time or a date-time with an offset, whichever the courier gave.",
    shipment_type: "The courier's name of the service, for instance `FEDEX HOME DELIVERY`.",
    shipment_weight: "Weight of the shipment as the courier reports it.",
    signed_by: "Who signed for the shipment.",
    source: "How the tracking came into the account; `api` and `web` have been seen, others exist.",
    tag: "Delivery status, that of the newest checkpoint.",
    subtag: "Finer delivery status, for instance `InTransit_003`. An open set: codes have been added over the years.",
    subtag_message:
      "The sub-status in words, for instance `Arrival scan`. Wording has changed over time, so compare `subtag` instead.",
    title: "Title shown for the tracking; the tracking number unless another was given.",
    tracked_count: "How often AfterShip has asked the courier about the shipment; 0 right after creation.",
    last_mile_tracking_supported: "Whether the last-mile courier's scans can be followed; null when that is not known.",
    language: "Language of the store or the customer, ISO 639-1.",
    unique_token: "Listed by the official client and not seen in real responses since version 2024-07.",
    checkpoints:
      "Scans of the shipment. Usually oldest first, but couriers send them out of order: sort by `checkpoint_time` where the order matters.",
    subscribed_smses: "Phone numbers whose owners subscribed to news of this shipment themselves.",
    subscribed_emails: "E-mail addresses whose owners subscribed to news of this shipment themselves.",
    return_to_sender:
      "Whether the shipment goes or went back: true as soon as one checkpoint has sub-status `Exception_010` or `Exception_011`.",
    order_promised_delivery_date:
      "Delivery date promised to the customer, as it was given, for instance `2025-05-20`. A string in this version, an object from 2026-01 on.",
    delivery_type: "How the customer receives the shipment. Other values are possible.",
    pickup_location: "Where the customer collects the shipment.",
    pickup_note: "Note for the customer about collecting the shipment.",
    courier_tracking_link: "The courier's own tracking page for this shipment.",
    first_attempted_at: "First delivery attempt, a date-time with or without an offset.",
    courier_redirect_link: "Page of the courier where the recipient can change the delivery.",
    tracking_account_number: "Shipper's account with the courier, where the courier needs one.",
    tracking_key: "Key the courier needs to show the shipment, where it needs one.",
    tracking_ship_date:
      "Date of shipping, as it was given: an ISO date, a date-time with or without an offset, or YYYYMMDD.",
    on_time_status:
      "Whether the shipment keeps its estimated delivery; null without an estimate. Other values are possible.",
    on_time_difference: "Days between delivery and its estimate: negative when early.",
    order_tags: "Tags of the order. Null has been seen in place of an empty list.",
    aftership_estimated_delivery_date: "AfterShip's own prediction, if the account has that feature.",
    custom_estimated_delivery_date: "Delivery date computed by the account's own rules.",
    order_number: "The order's number as the customer knows it.",
    first_estimated_delivery: "The first delivery estimate made for the shipment.",
    latest_estimated_delivery: "The delivery estimate that holds now.",
    shipment_tags: "Tags of the shipment, at most 50 of up to 32 characters.",
    courier_connection_id: "Which of the account's connections with the courier is used for this shipment.",
    carbon_emissions: "Estimated emissions; only for delivered shipments, and only on plans with that feature.",
    location_id: "The location in the account that the shipment leaves from.",
    shipping_method: "Shipping method the customer chose at check-out.",
    failed_delivery_attempts: "How many delivery attempts failed.",
    signature_requirement: "Whether a signature is required on delivery. Other values are possible.",
    delivery_location_type: "What kind of place the shipment is delivered to.",
    aftership_tracking_url:
      "Branded tracking page of the shipment; null or missing unless AfterShip's support has enabled it.",
    aftership_tracking_order_url:
      "Branded tracking page of the order; null or missing unless AfterShip's support has enabled it.",
    first_mile: "The courier of the journey's first leg, where the shipment changes hands.",
    last_mile:
      "The courier of the journey's last leg, where the shipment changes hands. In place of `next_couriers`, which versions up to 2024-10 have.",
    customers:
      "People the shipment concerns. In place of `customer_name`, `emails` and `smses`, which versions up to 2024-10 have."
  },
  uses: [
    AftershipEstimatedDeliveryDate,
    CarbonEmissions,
    Checkpoint,
    CourierEstimatedDeliveryDate,
    CustomEstimatedDeliveryDate,
    Customer,
    DeliveryType,
    EstimatedDelivery,
    FirstMile,
    LastMile,
    LatestEstimatedDelivery,
    OnTimeStatus,
    ShipmentWeight,
    SignatureRequirement,
    Tag
  ]
}
