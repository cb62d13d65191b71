// Stands in for jsPDF's optional packages (html2canvas, canvg, dompurify, fast-png): 107 kB that this tool never calls.

/** Named by jsPDF's import of fast-png; reading PNG files is not used. */
export function decode(): never {
  throw new Error('png images are left out of this build')
}

export default undefined
