/** Twice as many pixels as the drawing has, for screens and slides; fewer where a canvas cannot be so large. */
const wantedScale = 2;
const mostPixels = 120_000_000;
const mostAcross = 16_000;

/** Paints an SVG as a PNG, in base64; empty where the page cannot. */
export async function paint(svg: string): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return '';
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(
    wantedScale,
    mostAcross / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
