import { type Day, daysBetween } from '../../core/dates/day.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export function weekday(day: Day): string {
  return weekdays[day.dayOfWeek - 1] as string;
}

/** `Wed 2026-11-18` */
export function shortDay(day: Day): string {
  return `${weekday(day).slice(0, 3)} ${day}`;
}

/** `today`, `in 3 days`, `1 day ago` */
export function distance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  const amount = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${amount}` : `${amount} ago`;
}
