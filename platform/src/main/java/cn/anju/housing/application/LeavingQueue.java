package cn.anju.housing.application;

import cn.anju.casework.MoveEffect;

/// The household gives up its places, and its people are free; the queue's package does it.
public interface LeavingQueue extends MoveEffect {}
