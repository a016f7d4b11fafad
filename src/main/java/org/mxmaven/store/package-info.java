/** The database: what was asked, answered and found, over time. */
@NullMarked
package org.mxmaven.store;

import org.jspecify.annotations.NullMarked;
