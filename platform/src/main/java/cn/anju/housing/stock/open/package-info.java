/// The stock as the public sees it: projects, rent standards, open data (渝府发〔2024〕17号 第二十三、二十七条).
@NullMarked
package cn.anju.housing.stock.open;

import org.jspecify.annotations.NullMarked;
