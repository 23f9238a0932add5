/** `day 5 to day 21`, counted from the trigger. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export function readWindow(text: string): Window | undefined {
  const match = /^day (\d+) to day (\d+)$/i.exec(text);
  return match === null ? undefined : { from: Number(match[1]), to: Number(match[2]) };
}
