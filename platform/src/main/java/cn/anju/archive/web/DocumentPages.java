package cn.anju.archive.web;

import cn.anju.archive.DocumentId;
import cn.anju.archive.Documents;
import cn.anju.archive.Opening;
import cn.anju.archive.Purpose;
import cn.anju.identity.Actor;
import cn.anju.kernel.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Documents for those who may read them; images and PDFs are shown, tables are saved.
@Controller
class DocumentPages {

    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");

    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/me/documents/{id}")
    ResponseEntity<byte[]> own(@PathVariable UUID id, Actor reader) {
        return answer(documents.open(new DocumentId(id), reader, Purpose.OWN));
    }

    @GetMapping("/desk/documents/{id}")
    ResponseEntity<byte[]> forStaff(@PathVariable UUID id, @RequestParam Purpose purpose, Actor reader) {
        return answer(documents.open(new DocumentId(id), reader, purpose));
    }

    private static ResponseEntity<byte[]> answer(Opening opening) {
        return switch (opening) {
            case Opening.Opened(var document, var content) -> {
                var place = SHOWN.contains(document.mediaType())
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment();
                yield ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(document.mediaType()))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                place.filename(document.fileName(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(content.bytes());
            }
            case Opening.Withheld hidden -> throw new NotFound("材料");
            case Opening.Destroyed gone -> throw new NotFound("材料（已按期销毁）");
        };
    }
}
