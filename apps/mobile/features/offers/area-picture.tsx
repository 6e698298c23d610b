import type { Offer } from '@girasol/contract'
import Svg, { Circle, Line, Rect, Text as SvgText } from 'react-native-svg'
import { useTranslations } from 'use-intl'
import { fonts } from '../../design/fonts'
import { Picture } from '../../design/picture.tsx'
import { usePalette } from '../../design/theme.ts'
import { useFigures } from '../language/figures.ts'

type Props = { area: Offer['area']; distanceKm: number }

/** The crew's base at the left, the circle that holds the roof at the right; not a map, and it says so by its shape. */
export function AreaPicture({ area, distanceKm }: Props) {
  const palette = usePalette()
  const t = useTranslations('app.offers')
  const { miles } = useFigures()
  const name = t('areaPicture', { radius: miles(area.radiusKm), label: area.label })
  return (
    <Picture name={name} ground={palette.land}>
      <Svg width="100%" viewBox="0 0 320 84" style={{ aspectRatio: 320 / 84 }} aria-hidden>
        <Rect x={20} y={34} width={16} height={16} rx={3} fill={palette.brandStrong} />
        <Line
          x1={44}
          y1={42}
          x2={222}
          y2={42}
          stroke={palette.ink}
          strokeWidth={2}
          strokeDasharray="2 6"
          strokeLinecap="round"
        />
        <SvgText
          fontFamily={fonts.text}
          x={132}
          y={34}
          fontSize={13}
          textAnchor="middle"
          fill={palette.ink}
        >
          {miles(distanceKm)}
        </SvgText>
        <Circle
          cx={262}
          cy={42}
          r={34}
          fill={palette.sunSoft}
          stroke={palette.sun}
          strokeWidth={3}
        />
        <SvgText
          fontFamily={fonts.text}
          x={262}
          y={47}
          fontSize={13}
          textAnchor="middle"
          fill={palette.ink}
        >
          {miles(area.radiusKm)}
        </SvgText>
      </Svg>
    </Picture>
  )
}
