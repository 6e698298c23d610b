import { z } from 'zod'

/** A UUIDv7 in its usual lower-case form. */
export const Id = z.uuid().max(36)
/** An instant in UTC, `2026-05-01T12:00:00.000Z`. */
export const Instant = z.iso.datetime().max(40)
/** A whole number of cents. */
export const Cents = z.int().min(-1_000_000_000).max(1_000_000_000)
export const Language = z.enum(['en', 'es'])
export type Language = z.infer<typeof Language>

/** Degrees, rounded to two decimals (about one kilometre) before they leave a device, unless they say otherwise. */
export const Latitude = z.number().min(-90).max(90)
export const Longitude = z.number().min(-180).max(180)

export const Place = z.strictObject({
  label: z.string().min(1).max(120),
  zip: z
    .string()
    .regex(/^\d{5}$/)
    .max(5)
    .nullable(),
  state: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .max(2)
    .nullable(),
  latitude: Latitude,
  longitude: Longitude,
  timeZone: z.string().min(1).max(64),
})
export type Place = z.infer<typeof Place>

export const Password = z.string().min(8).max(128)
export const Email = z.email().max(254)
export const PersonName = z.string().min(1).max(100)

export const nothing = { kind: 'nothing' } as const
export const noInput = {} as const
