package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.PublicNotices;
import org.springframework.stereotype.Component;

/// The household's line is no longer shown; what was shown stays on record.
@Component
class EndingNotice implements MoveEffect {

    private final PublicNotices notices;

    EndingNotice(PublicNotices notices) {
        this.notices = notices;
    }

    @Override
    public void happen(MoveContext move) {
        notices.end(move.file().id());
    }
}
