import { OptionsReviewed } from '@/components/options-reviewed'
import type { ReviewedProps } from './on-screen'

/** The options, those that fit ticked whether they were chosen or not, wrong choices crossed. */
export function MultipleResponseReviewed({ feedback }: ReviewedProps) {
  return <OptionsReviewed options={feedback.options} several />
}
