/** What DMARC records were meant to say, and the records that say so. */
@NullMarked
package org.mxmaven.dmarc.mend;

import org.jspecify.annotations.NullMarked;
