import { z } from "zod";

const moment = z.iso.datetime();

/** The secret at the end of a calendar's address: 256 random bits. */
export const calendarToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** Answer of `POST /me/calendar`: the one time the address is told. */
export const newCalendar = z.object({ address: z.url(), createdAt: moment });
export type NewCalendar = z.infer<typeof newCalendar>;

/** Answer of `GET /me/calendar`; null: there is no address. `lastReadAt` is true to the hour. */
export const calendarState = z.object({
  calendar: z.object({ createdAt: moment, lastReadAt: moment.nullable() }).nullable(),
});
export type CalendarState = z.infer<typeof calendarState>;
