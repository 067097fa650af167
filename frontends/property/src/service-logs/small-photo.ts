/** Longest side of a photo that is kept: a lamp and a number can be made out, and thirty of them fit on a phone. */
const longestSide = 1024

/**
 * A photo made small, as a data address. Drawn anew it holds the picture alone: where and with what it was taken is gone.
 * @throws when the file is no picture that the device can read
 */
export async function smallPhoto(file: File): Promise<string> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas.toDataURL('image/jpeg', 0.7)
}
