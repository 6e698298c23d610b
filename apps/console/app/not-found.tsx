import { MessagePage } from '../src/frame/message-page.tsx'

export default function NotFound() {
  return <MessagePage kind="notFound" />
}
