/** The text that the API sends with each meta code. */
export const errorTexts: ReadonlyMap<number, string> = new Map([
  [400, "The request was invalid or cannot be otherwise served."],
  [401, "The API key is invalid."],
  [403, "The request is understood, but it has been refused or access is not allowed."],
  [404, "The URI requested is invalid or the resource requested does not exist."],
  [429, "You have exceeded the API call rate limit."],
  [500, "Something went wrong on AfterShip's end."],
  [502, "Something went wrong on AfterShip's end."],
  [503, "Something went wrong on AfterShip's end."],
  [504, "Something went wrong on AfterShip's end."],
  [4001, "Invalid JSON data."],
  [4003, "Tracking already exists."],
  [4004, "Tracking does not exist."],
  [4005, "The value of `tracking_number` is invalid."],
  [4006, "`tracking` object is required."],
  [4007, "`tracking_number` is required."],
  [4008, "The value of `[field_name]` is invalid."],
  [4009, "`[field_name]` is required."],
  [4010, "The value of `slug` is invalid."],
  [
    4011,
    "Missing or invalid value of the required fields for this courier. Besides `tracking_number`, also required: `[field_name]`"
  ],
  [4012, "Unable to import shipment as the carrier was not recognized from the tracking number."],
  [4013, "Retrack is not allowed. You can only retrack an inactive tracking."],
  [4014, "`notification` object is required."],
  [4015, "The value of `id` is invalid."],
  [4016, "Retrack is not allowed. You can only retrack each shipment once."],
  [4017, "The format of `tracking_number` is invalid."]
])
