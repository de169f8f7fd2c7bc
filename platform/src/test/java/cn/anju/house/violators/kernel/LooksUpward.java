package cn.anju.house.violators.kernel;

import cn.anju.casework.Refusal;

/// Violates: the kernel imports java alone; arrows run one way.
class LooksUpward {

    Refusal refusal() {
        return Refusal.of("violator", "what", "next");
    }
}
