import type { CollectionBeforeChangeHook } from 'payload'
import { idOf } from '../access/condition'

/** Keeps `people` as whoever may open the working copy: those who edit it and those who comment on it. */
export const keepPeople: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  people: [...new Set([data.team, data.commenters].flatMap((list) => (list ?? []).map(idOf)))],
})
