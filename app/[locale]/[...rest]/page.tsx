import { NotHere } from "#components/shell/not-here";
import { titled } from "#lib/page-title";

export const generateMetadata = titled("errors.notFoundTitle");

/** Every address nobody else answers, so that it gets the 404 page in its own language. */
export default function UnknownPage() {
  return <NotHere />;
}
