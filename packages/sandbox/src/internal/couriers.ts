/**
 * Some sixty well-known couriers, with public facts about them and the usual forms of their tracking numbers. The API knows
 * many more.
 */
import type { TextField } from "./state.ts"
import * as testingCourier from "./testingCourier.ts"

export interface Courier {
  readonly slug: string
  readonly name: string
  readonly phone: string
  readonly otherName: string
  readonly webUrl: string
  readonly language: string
  /** The country that it ships from (ISO alpha-3). Undefined if it ships from many. */
  readonly country: string | undefined
  /** The usual forms of its tracking numbers. Without one it is never detected. */
  readonly numbers: ReadonlyArray<RegExp>
  /** The page of a shipment; the tracking number is appended. */
  readonly link: string | undefined
  readonly group: string | undefined
  /** Additional fields that it requires. */
  readonly requires: ReadonlyArray<TextField>
  /** Additional fields that it can use. */
  readonly takes: ReadonlyArray<TextField>
}

const courier = (
  slug: string,
  name: string,
  phone: string,
  webUrl: string,
  numbers: ReadonlyArray<RegExp>,
  more?: Partial<Courier>
): Courier => ({
  slug,
  name,
  phone,
  webUrl,
  numbers,
  otherName: "",
  language: "en",
  country: undefined,
  link: undefined,
  group: undefined,
  requires: [],
  takes: [],
  ...more
})

/** Universal Postal Union S10: two letters, nine digits, the country of the post that issued the number. */
const s10 = (country: string) => new RegExp(`^[A-Z]{2}\\d{9}${country}$`)

/** A national post, which issues S10 numbers and may have others. */
const post = (
  slug: string,
  name: string,
  phone: string,
  webUrl: string,
  country: string,
  s10Country: string,
  more?: Partial<Courier>
): Courier =>
  courier(slug, name, phone, webUrl, [], { country, ...more, numbers: [s10(s10Country), ...(more?.numbers ?? [])] })

const countries: ReadonlyArray<TextField> = ["tracking_origin_country_region", "tracking_destination_country_region"]

/** The couriers that the sandbox's account has activated: `GET /couriers`, and where detection looks. */
export const activated: ReadonlyArray<Courier> = [
  courier("ups", "UPS", "+1 800 742 5877", "https://www.ups.com", [/^1Z[0-9A-Z]{16}$/], {
    otherName: "United Parcel Service",
    link: "https://www.ups.com/track?tracknum="
  }),
  post("usps", "USPS", "+1 800 275 8777", "https://www.usps.com", "USA", "US", {
    otherName: "United States Postal Service",
    numbers: [/^9[1-5]\d{20}$/, /^(420\d{5})9[1-5]\d{20}$/],
    link: "https://tools.usps.com/go/TrackConfirmAction?tLabels="
  }),
  courier("fedex", "FedEx", "+1 800 463 3339", "https://www.fedex.com", [/^\d{12}$/, /^\d{15}$/, /^96\d{20}$/], {
    otherName: "Federal Express",
    group: "fedex-group",
    link: "https://www.fedex.com/fedextrack/?trknbr="
  }),
  courier("dhl", "DHL Express", "+1 800 225 5345", "https://www.dhl.com", [/^\d{10}$/, /^JJD01\d{16}$/], {
    otherName: "DHL International",
    group: "dhl-group",
    takes: countries,
    link: "https://www.dhl.com/en/express/tracking.html?AWB="
  }),
  courier("amazon", "Amazon Ground", "", "https://www.amazon.com", [/^TBA\d{12}$/], {
    country: "USA",
    group: "amazon-group"
  }),
  courier("ontrac", "OnTrac", "+1 800 334 5000", "https://www.ontrac.com", [/^[CD]\d{14}$/], { country: "USA" }),
  post("canada-post", "Canada Post", "+1 866 607 6301", "https://www.canadapost.ca", "CAN", "CA", {
    otherName: "Postes Canada",
    numbers: [/^\d{16}$/]
  }),
  post("royal-mail", "Royal Mail", "+44 345 774 0740", "https://www.royalmail.com", "GBR", "GB", {
    otherName: "Royal Mail United Kingdom"
  }),
  courier("yodel", "Yodel Domestic", "+44 844 755 0117", "https://www.yodel.co.uk", [/^JD\d{16}$/], { country: "GBR" }),
  courier("dpd", "DPD", "+49 1806 373 200", "https://www.dpd.com", [/^\d{14}$/], {
    otherName: "Dynamic Parcel Distribution",
    group: "dpd-group"
  }),
  courier("gls", "GLS", "+353 1 860 6200", "https://gls-group.eu", [/^\d{11}$/], {
    otherName: "General Logistics Systems",
    group: "gls-group"
  }),
  post("dhl-germany", "Deutsche Post DHL", "+49 228 4333112", "https://www.dhl.de", "DEU", "DE", {
    otherName: "DHL Germany",
    group: "dhl-group",
    numbers: [/^00340\d{15}$/],
    takes: ["tracking_postal_code"],
    link: "https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode="
  }),
  courier("postnl", "PostNL Domestic", "", "https://www.postnl.nl", [/^3S[0-9A-Z]{11,13}$/], {
    otherName: "PostNL Pakketten, TNT Post Netherlands",
    language: "nl",
    country: "NLD",
    requires: ["tracking_postal_code"]
  }),
  post("australia-post", "Australia Post", "+61 3 8847 9045", "https://auspost.com.au", "AUS", "AU", {
    otherName: "AusPost"
  }),
  post("japan-post", "Japan Post", "+81 570 046 111", "https://www.post.japanpost.jp", "JPN", "JP", {
    otherName: "日本郵便",
    language: "ja"
  }),
  post("china-post", "China Post", "+86 20 11185", "https://www.chinapost.com.cn", "CHN", "CN", {
    otherName: "中国邮政",
    language: "zh"
  })
]

/** Those that `GET /couriers/all` adds to them. */
const others: ReadonlyArray<Courier> = [
  courier("lasership", "LaserShip", "+1 800 527 3764", "https://www.lasership.com", [/^L[A-Z]\d{8}$/, /^1LS\d{12}$/], {
    country: "USA"
  }),
  courier("purolator", "Purolator", "+1 888 744 7123", "https://www.purolator.com", [/^[A-Z]{3}\d{9}$/], {
    country: "CAN"
  }),
  courier("fedex-freight", "FedEx Freight", "+1 800 463 3339", "https://www.fedex.com", [/^\d{9,10}$/], {
    otherName: "FedEx LTL",
    group: "fedex-group"
  }),
  courier("tnt", "TNT", "+1 800 558 5555", "https://www.tnt.com", [/^\d{9}$/, /^GE\d{9}[A-Z]{2}$/], {
    otherName: "TNT Express",
    group: "tnt-group",
    takes: countries
  }),
  courier("tnt-au", "TNT Australia", "+61 13 11 50", "https://www.tntexpress.com.au", [/^[A-Z]{3}\d{9}$/], {
    country: "AUS",
    group: "tnt-group"
  }),
  courier("dpd-uk", "DPD UK", "+44 121 275 0500", "https://www.dpd.co.uk", [/^\d{10}$/, /^\d{14}[A-Z]?$/], {
    country: "GBR",
    group: "dpd-group"
  }),
  courier("dpd-de", "DPD Germany", "+49 1806 373 200", "https://www.dpd.com", [/^0\d{13}[0-9A-Z]?$/], {
    country: "DEU",
    language: "de",
    group: "dpd-group"
  }),
  courier("gls-italy", "GLS Italy", "+39 199 151188", "https://www.gls-italy.com", [/^[A-Z]\d{10,11}$/], {
    otherName: "GLS Corriere Espresso",
    language: "it",
    country: "ITA",
    group: "gls-group"
  }),
  courier("gls-spain", "GLS Spain", "+34 902 11 33 00", "https://www.gls-spain.es", [/^\d{14}$/], {
    language: "es",
    country: "ESP",
    group: "gls-group",
    requires: ["tracking_key"]
  }),
  courier("hermes-de", "Hermes Germany", "+49 1806 311211", "https://www.myhermes.de", [/^\d{14}$/, /^H\d{19}$/], {
    otherName: "myhermes.de",
    language: "de",
    country: "DEU",
    group: "hermes-group"
  }),
  courier("myhermes-uk", "myHermes UK", "+44 330 333 6556", "https://www.myhermes.co.uk", [/^[HT]\d{15}$/], {
    country: "GBR",
    group: "hermes-group"
  }),
  courier("dx", "DX", "", "https://www.thedx.co.uk", [/^\d{10}$/], {
    country: "GBR",
    requires: ["tracking_account_number"]
  }),
  courier(
    "deutsch-post",
    "Deutsche Post Mail",
    "+49 180 2 000221",
    "https://www.deutschepost.de",
    [/^A\d{10}[0-9A-F]{10}$/],
    {
      otherName: "dpdhl",
      language: "de",
      country: "DEU",
      requires: ["tracking_ship_date"]
    }
  ),
  courier("bpost", "Bpost", "+32 2 201 23 45", "https://www.bpost.be", [/^3232\d{20}$/], {
    otherName: "Belgian Post, Belgium Post",
    country: "BEL",
    requires: ["tracking_postal_code"]
  }),
  courier("colissimo", "Colissimo", "+33 3631", "https://www.laposte.fr", [/^[0-9][A-Z]\d{11}$/], {
    language: "fr",
    country: "FRA"
  }),
  post("chronopost-france", "Chronopost France", "+33 969 391 391", "https://www.chronopost.fr", "FRA", "FR", {
    otherName: "La Poste EMS",
    language: "fr"
  }),
  courier("sf-express", "S.F. Express", "+852 273 00 273", "https://www.sf-express.com", [/^SF\d{12,13}$/], {
    otherName: "順豊快遞, SF",
    country: "HKG"
  }),
  courier("yunexpress", "Yun Express", "+86 400 026 2126", "https://www.yunexpress.com", [/^YT\d{16}$/], {
    otherName: "云途物流",
    country: "CHN"
  }),
  courier("4px", "4PX", "+86 755 2350 8077", "http://express.4px.com", [/^4PX\d{13}CN$/], {
    otherName: "递四方",
    country: "CHN"
  }),
  courier("taqbin-jp", "Yamato Japan", "+81 120 17 9625", "https://www.kuronekoyamato.co.jp", [/^\d{4}-\d{4}-\d{4}$/], {
    otherName: "ヤマト運輸, TAQBIN",
    language: "ja",
    country: "JPN",
    group: "taqbin-group"
  }),
  courier("cj-gls", "CJ GLS", "", "https://www.cjlogistics.com", [/^6\d{11}$/], {
    otherName: "CJ Korea Express",
    country: "KOR",
    group: "cj-group"
  }),
  courier("toll-ipec", "Toll IPEC", "+61 1300 865 547", "https://www.tollgroup.com", [], {
    otherName: "Toll Express",
    country: "AUS",
    group: "toll-group"
  }),
  courier("fastway-au", "Fastway Australia", "+61 2 9737 8288", "https://www.fastway.com.au", [/^[A-Z]{2}\d{10}$/], {
    otherName: "Fastway Couriers",
    country: "AUS",
    group: "fastway-group"
  }),
  courier("asendia-usa", "Asendia USA", "+1 610 461 3661", "https://www.asendiausa.com", [], {
    country: "USA",
    group: "asendia-group"
  }),
  courier("aramex", "Aramex", "+971 600 544000", "https://www.aramex.com", [/^[3-5]\d{9,10}$/], {
    otherName: "ارامكس"
  }),
  courier("delhivery", "Delhivery", "+91 124 6719500", "https://www.delhivery.com", [/^\d{13}$/], { country: "IND" }),
  post("hong-kong-post", "Hong Kong Post", "+852 2921 2222", "https://www.hongkongpost.hk", "HKG", "HK", {
    otherName: "香港郵政"
  }),
  post("singapore-post", "Singapore Post", "+65 6841 2000", "https://www.singpost.com", "SGP", "SG", {
    otherName: "SingPost"
  }),
  post("korea-post", "Korea Post EMS", "+82 2 2195 1114", "https://www.koreapost.go.kr", "KOR", "KR"),
  post("india-post", "India Post Domestic", "+91 1800 266 6868", "https://www.indiapost.gov.in", "IND", "IN", {
    otherName: "भारतीय डाक"
  }),
  post("thailand-post", "Thailand Thai Post", "+66 2831 3131", "https://www.thailandpost.co.th", "THA", "TH", {
    otherName: "ไปรษณีย์ไทย"
  }),
  post("new-zealand-post", "New Zealand Post", "+64 800 501 501", "https://www.nzpost.co.nz", "NZL", "NZ", {
    otherName: "NZ Post"
  }),
  post("brazil-correios", "Brazil Correios", "+55 3003 0100", "https://www.correios.com.br", "BRA", "BR", {
    otherName: "Brazilian Post",
    language: "pt"
  }),
  post("swiss-post", "Swiss Post", "+41 848 888 888", "https://www.post.ch", "CHE", "CH", {
    otherName: "La Poste Suisse, Die Schweizerische Post",
    numbers: [/^99\d{16}$/]
  }),
  post("austrian-post", "Austrian Post (Express)", "+43 810 010 100", "https://www.post.at", "AUT", "AT", {
    otherName: "Österreichische Post AG"
  }),
  post("poste-italiane", "Poste Italiane", "+39 803 160", "https://www.poste.it", "ITA", "IT", {
    otherName: "Italian Post",
    language: "it"
  }),
  post("spain-correos-es", "Correos de España", "+34 900 400 004", "https://www.correos.es", "ESP", "ES", {
    otherName: "Spain Post",
    language: "es"
  }),
  post("portugal-ctt", "Portugal CTT", "+351 707 26 26 26", "https://www.ctt.pt", "PRT", "PT", { language: "pt" }),
  post("posten-norge", "Posten Norge / Bring", "+47 21316260", "https://www.posten.no", "NOR", "NO", {
    otherName: "Norway Post",
    language: "no"
  }),
  post("sweden-posten", "PostNord Sweden", "+46 8 23 22 20", "https://www.postnord.se", "SWE", "SE", {
    otherName: "Sweden Post"
  }),
  post("danmark-post", "PostNord Denmark", "+45 80 20 70 30", "https://www.postnord.dk", "DNK", "DK", {
    otherName: "Danmark Post",
    language: "da"
  }),
  post("posti", "Posti", "+358 600 94320", "https://www.posti.fi", "FIN", "FI", {
    otherName: "Finland Post",
    language: "fi"
  }),
  post("poczta-polska", "Poczta Polska", "+48 43 842 06 00", "https://www.poczta-polska.pl", "POL", "PL", {
    otherName: "Poland Post",
    language: "pl"
  })
]

/** Not in any list and never detected: a caller must name it. */
const testing = courier(testingCourier.slug, "Testing Courier", "", "https://www.aftership.com/couriers", [])

export const all: ReadonlyArray<Courier> = [...activated, ...others]

const bySlug: ReadonlyMap<string, Courier> = new Map([...all, testing].map((courier) => [courier.slug, courier]))

export const get = (slug: string): Courier | undefined => bySlug.get(slug)

export const recognises = (courier: Courier, trackingNumber: string): boolean =>
  courier === testing
    ? testingCourier.parse(trackingNumber) !== undefined
    : courier.numbers.some((form) => form.test(trackingNumber))

/** The page of a shipment on the courier's site. */
export const trackingLink = (slug: string, trackingNumber: string): string | null => {
  const courier = bySlug.get(slug)
  if (courier === undefined) return null
  return courier.link === undefined ? courier.webUrl : courier.link + encodeURIComponent(trackingNumber)
}

/** The couriers that a number is compared with: those that are named, those of a group, or those of the account. */
export const candidates = (among: { readonly slugs?: ReadonlyArray<Courier>; readonly group?: string | undefined }) =>
  among.slugs ?? (among.group === undefined ? activated : all.filter(({ group }) => group === among.group))
