/** The day that it is here, as `YYYY-MM-DD`. Nothing but the server asks a clock. */
export function todayByClock(): string {
  const now = new Date();
  const digits = (number: number, count: number) => String(number).padStart(count, '0');
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}
