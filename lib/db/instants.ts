/**
 * SQL for a time in milliseconds since 1970. A double holds one exactly to far less than a millisecond, and costs a fraction
 * of the decimal number that `extract` makes.
 */
export const milliseconds = (time: string): string => `round(date_part('epoch', ${time}) * 1000)::bigint`;

/** SQL for a time as ISO 8601 in UTC. */
export const utc = (time: string): string => `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
