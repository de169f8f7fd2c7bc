/// The application for a public rental home: form, states, flow and the use cases that its moves run.
@NullMarked
package cn.anju.housing.application;

import org.jspecify.annotations.NullMarked;
