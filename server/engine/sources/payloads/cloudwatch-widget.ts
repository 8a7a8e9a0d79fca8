import type { EventContext, SamplePayload } from '../source';

const hourMs = 3_600_000;

/** A call of the dashboard: the widget’s own parameters, and where and when it is drawn. */
export const widgetEvent = ({ accountId, epochMs }: EventContext) => ({
  service: 'checkout',
  widgetContext: {
    dashboardName: 'shop',
    widgetId: 'widget-3',
    accountId,
    locale: 'en',
    timezone: { label: 'UTC', offsetISO: '+00:00', offsetInMinutes: 0 },
    period: 300,
    isAutoPeriod: true,
    timeRange: {
      mode: 'relative',
      start: epochMs - 3 * hourMs,
      end: epochMs,
      relativeStart: 3 * hourMs,
    },
    theme: 'light',
    linkCharts: true,
    title: 'Open orders',
    forms: { all: {} },
    params: { service: 'checkout' },
    width: 588,
    height: 369,
  },
});

export const cloudWatchWidgetPayloads: readonly SamplePayload[] = [
  {
    name: 'The widget is drawn',
    event: widgetEvent,
    healthyResult: () => '<p>17 open orders</p>',
  },
  {
    name: 'The console asks what the widget does',
    event: () => ({ describe: true }),
    healthyResult: () => ({ markdown: 'Shows the open orders of a service.' }),
  },
];
