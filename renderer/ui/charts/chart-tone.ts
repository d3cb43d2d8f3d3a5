/** What a part of a chart stands for: replies that leave, replies held back, or whatever is counted. */
export type ChartTone = 'sent' | 'held' | 'plain';
