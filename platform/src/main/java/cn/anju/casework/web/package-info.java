/// The JSON API that every case type has from its flow table.
@NullMarked
package cn.anju.casework.web;

import org.jspecify.annotations.NullMarked;
