import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useLocale, useText } from '@/lib/i18n';

export interface Point {
  day: string;
  now: string;
  before: string;
}

const HEIGHT = 260;

/** This period against the one before, day by day. Its table says the same to whoever does not see it. */
export default function SalesChart({ points, currency }: { points: Point[]; currency: string }) {
  const t = useText();
  const { format, direction } = useLocale();
  // Heights of a line: the exact amounts stay in the texts.
  const rows = points.map((one) => ({ ...one, nowHeight: Number(one.now), beforeHeight: Number(one.before) }));
  return (
    <>
      <p aria-hidden="true" className="mb-2 flex flex-wrap justify-end gap-x-4 text-12 text-text-2">
        <span className="inline-flex items-center gap-2">
          <span className="w-4 border-t-2 border-[var(--chart-1)]" />
          {t('overview-this-period')}
        </span>
        <span className="inline-flex items-center gap-2">
          <span className="w-4 border-t-2 border-dashed border-text-3" />
          {t('overview-before')}
        </span>
      </p>
      <div dir="ltr" className="text-11">
        <ResponsiveContainer width="100%" height={HEIGHT}>
          <ComposedChart
            data={rows}
            margin={{ top: 8, right: 4, bottom: 0, left: 4 }}
            accessibilityLayer
            title={t('overview-net-sales')}
          >
            <defs>
              <linearGradient id="sales-fill" x1="0" y1="0" x2="0" y2="1">
                <stop offset="0" stopColor="var(--chart-1)" stopOpacity={0.16} />
                <stop offset="1" stopColor="var(--chart-1)" stopOpacity={0} />
              </linearGradient>
            </defs>
            <CartesianGrid vertical={false} stroke="var(--border)" />
            <XAxis
              dataKey="day"
              tickFormatter={(day: string) => format.shortDate(day)}
              tick={{ fill: 'var(--text-3)', fontSize: 11 }}
              tickLine={false}
              axisLine={false}
              minTickGap={48}
              reversed={direction === 'rtl'}
            />
            <YAxis
              tickFormatter={(value: number) => format.shortMoney(String(value), currency)}
              tick={{ fill: 'var(--text-3)', fontSize: 11 }}
              tickLine={false}
              axisLine={false}
              tickCount={5}
              width={64}
              orientation={direction === 'rtl' ? 'right' : 'left'}
            />
            <Tooltip
              cursor={{ stroke: 'var(--text-3)', strokeDasharray: '2 3' }}
              content={({ active, payload }) => {
                const point = payload?.[0]?.payload as Point | undefined;
                if (!active || !point) return null;
                return (
                  <div
                    dir={direction}
                    className="rounded-popover border border-line bg-surface px-3 py-2 text-12 text-text shadow-float"
                  >
                    <p className="text-text-3">{format.date(point.day)}</p>
                    <p className="flex justify-between gap-6 font-medium">
                      {t('overview-this-period')} <span className="num">{format.money(point.now, currency)}</span>
                    </p>
                    <p className="flex justify-between gap-6 text-text-2">
                      {t('overview-before')} <span className="num">{format.money(point.before, currency)}</span>
                    </p>
                  </div>
                );
              }}
            />
            <Line
              dataKey="beforeHeight"
              stroke="var(--text-3)"
              strokeWidth={1.5}
              strokeDasharray="4 4"
              dot={false}
              isAnimationActive={false}
              type="monotone"
            />
            <Area
              dataKey="nowHeight"
              stroke="var(--chart-1)"
              strokeWidth={2}
              fill="url(#sales-fill)"
              isAnimationActive={false}
              type="monotone"
              activeDot={{ r: 4, strokeWidth: 0 }}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </>
  );
}
