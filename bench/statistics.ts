export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function p95(values: readonly number[]): number {
  return quantile(values, 0.95);
}

/** Between the two nearest values where the place falls between them. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}

/** Milliseconds with the digits that mean something: `0.0312 ms`, `12.4 ms`, `3,470 ms`. */
export function milliseconds(value: number): string {
  return `${threeDigits(value)} ms`;
}

export function times(value: number): string {
  return `${threeDigits(value)} ×`;
}

export function threeDigits(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
