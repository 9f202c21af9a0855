'use client'

import { planningWords } from '../../i18n/planning'
import { useWords } from '../words'
import { Form } from './Form'
import { PublishedInput } from './PublishedInput'

/** 提交成果: names the published resource that was built. */
export function HandIn({ send }: { send(identifier: string, key: string): Promise<void> }) {
  const words = useWords(planningWords)
  return (
    <Form label={words.handIn} send={(filled, key) => send(filled.text('identifier'), key)}>
      <PublishedInput />
    </Form>
  )
}
