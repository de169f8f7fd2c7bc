/// The yearly check of everybody who qualified or rents (第二十、四十二条): facts from departments, silence for whoever is
/// unchanged, one question where one fact decides, notice and appeal for who no longer qualifies.
@NullMarked
package cn.anju.housing.recheck;

import org.jspecify.annotations.NullMarked;
