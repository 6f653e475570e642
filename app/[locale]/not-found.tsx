import { NotHereWords } from "#components/shell/not-here";

export default function NotFound() {
  return <NotHereWords />;
}
