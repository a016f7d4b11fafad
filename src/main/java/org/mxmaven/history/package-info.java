/** What was known of a domain from one time to another, and what changed between two times. */
@NullMarked
package org.mxmaven.history;

import org.jspecify.annotations.NullMarked;
