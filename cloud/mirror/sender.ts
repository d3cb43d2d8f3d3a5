/** Who sends an edit, and when it arrives by the cloud's clock. */
export type Sender = { ws: string; client: string; author: string; now: Date };
