/** Bytes that are written in one go: an argument of each is as many as a call takes. */
const piece = 0x8000;

/** In base 64, as messages between processes have bytes. */
export function base64Of(bytes: Uint8Array): string {
  let signs = '';
  for (let at = 0; at < bytes.length; at += piece)
    signs += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(signs);
}

/** The bytes that a text in base 64 stands for. Throws where it is none. */
export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
