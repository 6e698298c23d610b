import { z } from 'zod'

/**
 * A UUID in its lower-case form and no other: a sealed value is bound to the text of its row's id, so one
 * object must not have two ids.
 */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  .max(36)
  .meta({ format: 'uuid' })
/** An instant in UTC, `2026-05-01T12:00:00.000Z`. */
export const Instant = z.iso.datetime().max(40)
/** A whole number of cents, of sums over a system's life too; fits a database's INT. */
export const Cents = z.int().min(-2_000_000_000).max(2_000_000_000)
export const Language = z.enum(['en', 'es'])
export type Language = z.infer<typeof Language>

/**
 * A text that people read. Some of it must be visible, and none of it may be a control character, half a
 * character (which no database can keep) or a mark that turns the direction of the text around it.
 */
const readable = /^(?=.*\S)[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u

/** Between `min` and `max` characters of such a text. */
export const readableText = (min: number, max: number) =>
  z.string().regex(readable).min(min).max(max)

/** Degrees, rounded to two decimals (about one kilometre) before they leave a device, unless they say otherwise. */
export const Latitude = z.number().min(-90).max(90)
export const Longitude = z.number().min(-180).max(180)

export const Zip = z
  .string()
  .regex(/^\d{5}$/)
  .max(5)

/** A state's postal code of two letters, `AZ`. */
export const StateCode = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .max(2)

export const Place = z.strictObject({
  label: readableText(1, 120),
  zip: Zip.nullable(),
  state: StateCode.nullable(),
  latitude: Latitude,
  longitude: Longitude,
  timeZone: z.string().min(1).max(64),
})
export type Place = z.infer<typeof Place>

/**
 * A password that is chosen. The API counts 8 to 128 characters in Unicode form NFKC, where a typed one may be longer; staff have 15 at
 * least. No other rule: no digits or signs are demanded.
 */
export const Password = z.string().min(8).max(512)
/** A password that is presented: whatever was once accepted. */
export const GivenPassword = z.string().min(1).max(512)
/** Six digits that came by mail. */
export const MailCode = z
  .string()
  .regex(/^\d{6}$/)
  .max(6)
/** The secret part of a link that came by mail; it stands behind the `#` of the link and travels in bodies only. */
export const LinkSecret = z
  .string()
  .regex(/^[\w-]{43}$/)
  .max(43)
export const Email = z.email().max(254)
export const PersonName = readableText(1, 100)

export const nothing = { kind: 'nothing' } as const
export const noInput = {} as const
