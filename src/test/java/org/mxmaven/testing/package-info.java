/** What tests have in common. */
@NullMarked
package org.mxmaven.testing;

import org.jspecify.annotations.NullMarked;
