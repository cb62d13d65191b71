import { useEffect, useState } from 'preact/hooks'
import { periodStart } from '../../domain/period.ts'
import { regionsAt, regionsOf } from '../../domain/region.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'

/** True where the municipality stands in more than one region, so that file names must say which (formats §5); false while the list loads. */
export function useHasSeveralRegions(): boolean {
  const { municipality, period } = useSession().state.evaluation
  const [hasSeveral, setHasSeveral] = useState(false)
  const { code } = municipality
  useEffect(() => {
    if (code === null) return
    let isCurrent = true
    const load = async () => {
      const { loadRegions } = await import('../../survey/published-regions.ts')
      const regions = regionsAt(await loadRegions(), periodStart(period))
      if (isCurrent) setHasSeveral(regionsOf(regions, code).length > 1)
    }
    keep(load())
    return () => {
      isCurrent = false
    }
  }, [code, period])
  return hasSeveral
}
