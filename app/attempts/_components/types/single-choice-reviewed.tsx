import { OptionsReviewed } from '@/components/options-reviewed'
import type { ReviewedProps } from './on-screen'

/** The options, ticked and crossed; also for true/false. */
export function SingleChoiceReviewed({ feedback }: ReviewedProps) {
  return <OptionsReviewed options={feedback.options} />
}
