/**
 * Whether this browser is Chromium 120, Firefox 128 or Safari 17.2, or later: relative colours came with Chromium 119 and Firefox 128,
 * linear() easing with Safari 17.2. The same question stands in first-paint.css, which shows the notice without any script.
 */
export function isSupportedBrowser(): boolean {
  return CSS.supports('color', 'rgb(from red r g b)') && CSS.supports('transition-timing-function', 'linear(0, 1)')
}
