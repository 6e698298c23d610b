import type { Loader } from '#/http/handler.ts'
import { type DeviceRow, findDevice } from './devices.store.ts'

/** A device is a session, seen by its owner. */
export const loadDevice: Loader<'device', DeviceRow> = async (app, id) => {
  const row = await findDevice(app.db, id)
  return row && { row, facts: { accountId: row.accountId } }
}
