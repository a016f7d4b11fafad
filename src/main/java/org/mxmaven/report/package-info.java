/** What the program prints, one class per format. */
@NullMarked
package org.mxmaven.report;

import org.jspecify.annotations.NullMarked;
