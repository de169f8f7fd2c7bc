package cn.anju.housing.application;

import cn.anju.casework.MoveEffect;

/// The qualified household takes its place in the queues it chose; the queue's package does it.
public interface JoiningQueue extends MoveEffect {}
